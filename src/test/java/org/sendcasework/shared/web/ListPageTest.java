package org.sendcasework.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.mock.web.MockHttpServletRequest;

/** Lists in pages: what is shown, and where their links lead. */
class ListPageTest {

    private static final List<Integer> NUMBERS =
            IntStream.rangeClosed(1, 260).boxed().toList();
    private static final RowSorting<Integer> COLUMNS =
            new RowSorting<Integer>().by("number", Comparator.naturalOrder());

    private static ListPage<Integer> page(int number, Sort sort) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases");
        request.setQueryString("q=O%27Hara+%26+Co&page=" + (number + 1));
        Pageable asked = PageRequest.of(number, 25, sort);
        return ListPage.of(COLUMNS.page(NUMBERS, asked), asked, request);
    }

    @Test
    void thePageSaysWhichRowsItShows() {
        assertThat(page(1, Sort.unsorted()).range()).isEqualTo("26 to 50 of 260");
        assertThat(page(10, Sort.unsorted()).rows()).containsExactlyElementsOf(NUMBERS.subList(250, 260));
        assertThat(page(40, Sort.unsorted()).rows()).isEmpty();
    }

    @Test
    void linksKeepWhatWasSearchedFor() {
        ListPage<Integer> list = page(1, Sort.unsorted());

        assertThat(list.next()).isEqualTo("/cases?q=O%27Hara+%26+Co&page=3");
        assertThat(list.previous()).isEqualTo("/cases?q=O%27Hara+%26+Co&page=1");
        assertThat(list.sortedBy("number")).isEqualTo("/cases?q=O%27Hara+%26+Co&sort=number");
    }

    @Test
    void aHeadingTurnsTheOrderOfItsColumn() {
        ListPage<Integer> list = page(0, Sort.by("number"));

        assertThat(list.direction("number")).isEqualTo("ascending");
        assertThat(list.sortedBy("number")).isEqualTo("/cases?q=O%27Hara+%26+Co&sort=number,desc");
        ListPage<Integer> turned = page(0, Sort.by("number").descending());
        assertThat(turned.direction("number")).isEqualTo("descending");
        assertThat(turned.rows().get(0)).isEqualTo(260);
        assertThat(turned.direction("other")).isEqualTo("none");
    }

    @Test
    void farPagesAreLeftOutOfTheLinks() {
        assertThat(page(5, Sort.unsorted()).links())
                .extracting(ListPage.PageLink::number)
                .containsExactly(1, 0, 5, 6, 7, 0, 11);
        assertThat(page(0, Sort.unsorted()).links())
                .extracting(ListPage.PageLink::number)
                .containsExactly(1, 2, 0, 11);
    }

    @Test
    void onlyKnownColumnsReachTheDatabase() {
        SortColumns columns = SortColumns.first(Sort.by("name"), "id").and("received", "dateReceived");

        assertThat(columns.properties(PageRequest.of(0, 25, Sort.by("received").descending()))
                        .getSort())
                .isEqualTo(Sort.by(Sort.Order.desc("dateReceived"), Sort.Order.asc("id")));
        assertThat(columns.properties(PageRequest.of(0, 25, Sort.by("password")))
                        .getSort())
                .isEqualTo(Sort.by("name", "id"));
    }

    @Test
    void daysLeftSayHowUrgentADateIs() {
        LocalDate today = LocalDate.of(2027, 3, 1);
        assertThat(StateTag.daysLeft(today.minusDays(1), today)).isEqualTo(StateTag.late("1 day late"));
        assertThat(StateTag.daysLeft(today, today)).isEqualTo(StateTag.near("Due today"));
        assertThat(StateTag.daysLeft(today.plusDays(7), today)).isEqualTo(StateTag.near("7 days left"));
        assertThat(StateTag.daysLeft(today.plusDays(8), today)).isEqualTo(StateTag.open("8 days left"));
    }
}
