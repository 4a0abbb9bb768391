package org.sendcasework.shared.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Sorts and pages a list that is in memory as a whole, such as the teams of an authority. */
public final class RowSorting<T> {

    private final Map<String, Comparator<T>> columns = new LinkedHashMap<>();

    /** Lets the list be sorted by a column. */
    public RowSorting<T> by(String column, Comparator<T> order) {
        columns.put(column, order);
        return this;
    }

    /** The page asked for; the rows stay in the order they have where no known column is asked for. */
    public Page<T> page(List<T> rows, Pageable asked) {
        List<T> sorted = asked.getSort().stream()
                .filter(order -> columns.containsKey(order.getProperty()))
                .map(this::comparator)
                .reduce(Comparator::thenComparing)
                .map(order -> rows.stream().sorted(order).toList())
                .orElse(rows);
        int from = (int) Math.min(asked.getOffset(), sorted.size());
        int to = Math.min(from + asked.getPageSize(), sorted.size());
        return new PageImpl<>(sorted.subList(from, to), asked, sorted.size());
    }

    private Comparator<T> comparator(Sort.Order order) {
        Comparator<T> ascending = columns.get(order.getProperty());
        return order.isAscending() ? ascending : ascending.reversed();
    }
}
