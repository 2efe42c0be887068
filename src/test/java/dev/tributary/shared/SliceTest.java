package dev.tributary.shared;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class SliceTest {

    @Property
    void aPageIsNeverLongerThanAskedForAndKnowsWhetherMoreFollows(
            @ForAll @IntRange(max = 30) int there, @ForAll @IntRange(min = 1, max = 20) int size) {
        List<Integer> fetched =
                IntStream.range(0, Math.min(there, size + 1)).boxed().toList();

        Slice<Integer> slice = Slice.of(fetched, size);

        assertThat(slice.rows()).hasSize(Math.min(there, size)).isEqualTo(fetched.subList(0, Math.min(there, size)));
        assertThat(slice.more()).isEqualTo(there > size);
        assertThat(slice.map(String::valueOf).more()).isEqualTo(slice.more());
        assertThat(slice.map(String::valueOf).rows()).hasSameSizeAs(slice.rows());
    }
}
