package org.sendcasework.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * By which columns a list can be sorted, and what they are called where the list is read. A column that is not named
 * here is ignored, so that an address cannot ask for any property.
 */
public final class SortColumns {

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Sort first;
    private final Sort tie;

    private SortColumns(Sort first, Sort tie) {
        this.first = first;
        this.tie = tie;
    }

    /**
     * @param first how the list is sorted if nobody asks
     * @param unique the property that orders rows that are otherwise alike, so that no row is on two pages
     */
    public static SortColumns first(Sort first, String unique) {
        return new SortColumns(first, Sort.by(unique));
    }

    /** Lets the list be sorted by a column with the name of the property. */
    public SortColumns and(String column) {
        return and(column, column);
    }

    /** Lets the list be sorted by a column whose property has another name. */
    public SortColumns and(String column, String property) {
        properties.put(column, property);
        return this;
    }

    /** The page to read, with the properties of the columns asked for. */
    public Pageable properties(Pageable asked) {
        Sort sort = Sort.by(asked.getSort().stream()
                .filter(order -> properties.containsKey(order.getProperty()))
                .map(order -> order.withProperty(properties.get(order.getProperty())))
                .toList());
        return PageRequest.of(asked.getPageNumber(), asked.getPageSize(), (sort.isEmpty() ? first : sort).and(tie));
    }
}
