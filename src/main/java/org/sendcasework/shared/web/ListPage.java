package org.sendcasework.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sendcasework.shared.ShownRecords;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of a list with the links to its other pages and orders. The links keep every other word of the address, such as
 * what was searched for.
 *
 * @param <T> what a row shows
 */
public final class ListPage<T> {

    private static final String PAGE = "page";
    private static final String SORT = "sort";
    private static final int NEIGHBOURS = 1;

    private final Page<T> page;
    private final Sort sort;
    private final HttpServletRequest request;

    private ListPage(Page<T> page, Sort sort, HttpServletRequest request) {
        this.page = page;
        this.sort = sort;
        this.request = request;
    }

    /**
     * @param page what was read
     * @param asked what the address asked for, with the names of the columns
     */
    public static <T> ListPage<T> of(Page<T> page, Pageable asked, HttpServletRequest request) {
        page.forEach(row -> ShownRecords.in(String.valueOf(row)));
        return new ListPage<>(page, asked.getSort(), request);
    }

    /**
     * A link of the pagination.
     *
     * @param number the page, from 1; 0 means pages left out
     */
    public record PageLink(int number, String href, boolean current) {

        public boolean isGap() {
            return number == 0;
        }
    }

    public List<T> rows() {
        return page.getContent();
    }

    public boolean isEmpty() {
        return page.isEmpty();
    }

    public long total() {
        return page.getTotalElements();
    }

    public boolean hasPages() {
        return page.getTotalPages() > 1;
    }

    /** Such as "26 to 50 of 1,312". */
    public String range() {
        long from = page.getPageable().getOffset() + 1;
        return String.format(Locale.UK, "%,d to %,d of %,d", from, from + page.getNumberOfElements() - 1, total());
    }

    /** The page before; null on the first. */
    public String previous() {
        return page.hasPrevious() ? toPage(page.getNumber()) : null;
    }

    /** The page after; null on the last. */
    public String next() {
        return page.hasNext() ? toPage(page.getNumber() + 2) : null;
    }

    /** The first, the last and the pages round the one that is shown. */
    public List<PageLink> links() {
        int here = page.getNumber() + 1;
        int last = page.getTotalPages();
        return IntStream.rangeClosed(1, last)
                .filter(number -> isShown(number, here, last) || isShown(number - 1, here, last))
                .mapToObj(number -> isShown(number, here, last)
                        ? new PageLink(number, toPage(number), number == here)
                        : new PageLink(0, null, false))
                .toList();
    }

    private static boolean isShown(int number, int here, int last) {
        return number == 1 || number == last || Math.abs(number - here) <= NEIGHBOURS;
    }

    /** The list sorted by a column, in the other direction if it is sorted by it now. */
    public String sortedBy(String column) {
        boolean turn = "ascending".equals(direction(column));
        return path(address()
                .replaceQueryParam(SORT, column + (turn ? ",desc" : ""))
                .replaceQueryParam(PAGE));
    }

    /** The word for {@code aria-sort}: how the list is sorted by this column. */
    public String direction(String column) {
        Sort.Order order = sort.getOrderFor(column);
        if (order == null) {
            return "none";
        }
        return order.isAscending() ? "ascending" : "descending";
    }

    private String toPage(int number) {
        return path(address().replaceQueryParam(PAGE, number));
    }

    private UriComponentsBuilder address() {
        return ServletUriComponentsBuilder.fromRequest(request);
    }

    private static String path(UriComponentsBuilder address) {
        return address.scheme(null).host(null).port(null).build().toUriString();
    }
}
