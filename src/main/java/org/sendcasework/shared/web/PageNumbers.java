package org.sendcasework.shared.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableHandlerMethodArgumentResolver;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A page of a list beyond the last number that a query can count to is empty, as is any page beyond the last. */
@Configuration(proxyBeanMethods = false)
class PageNumbers implements WebMvcConfigurer {

    private final ObjectProvider<PageableHandlerMethodArgumentResolver> resolver;

    PageNumbers(ObjectProvider<PageableHandlerMethodArgumentResolver> resolver) {
        this.resolver = resolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(0, new Bounded(resolver));
    }

    private record Bounded(ObjectProvider<PageableHandlerMethodArgumentResolver> resolver)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Pageable.class.equals(parameter.getParameterType());
        }

        @Override
        public Pageable resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            Pageable asked = resolver.getObject().resolveArgument(parameter, container, request, binders);
            if (asked.isUnpaged()) {
                return asked;
            }
            int last = Integer.MAX_VALUE / asked.getPageSize() - 1;
            return asked.getPageNumber() <= last ? asked : PageRequest.of(last, asked.getPageSize(), asked.getSort());
        }
    }
}
