using PanjinPropertyCms.Kernel.Audit.Sealing;

namespace PanjinPropertyCms.Unit.Kernel.Audit;

/// <summary>Which heads must be in the database, over restores.</summary>
public sealed class AuditHeadsTests
{
    private static readonly Guid Old = Guid.NewGuid();
    private static readonly Guid New = Guid.NewGuid();

    [Fact]
    public void All_heads_of_this_life_are_expected() => Assert.Equal([1, 2, 3], Expected([Head(Old, 1), Head(Old, 2), Head(Old, 3)], Old, last: 2));

    [Fact]
    public void What_was_sealed_after_the_backup_is_not_missed_after_a_restore() =>
        Assert.Equal([1, 2], Expected([Head(Old, 1), Head(Old, 2), Head(Old, 3)], New, last: 2));

    [Fact]
    public void The_next_life_counts_on_from_the_restored_head() =>
        Assert.Equal(["old1", "old2", "new3", "new4"], AuditHeads.Expected([Head(Old, 1), Head(Old, 2), Head(Old, 3), Head(New, 3), Head(New, 4)], New, 4).Select(h => (h.Epoch == Old ? "old" : "new") + h.Number));

    [Fact]
    public void Within_one_life_the_first_word_counts()
    {
        var first = Head(Old, 2);
        Assert.Equal(first.Hash, AuditHeads.Expected([Head(Old, 1), first, Head(Old, 2) with { Hash = new string('f', 64) }], Old, 2)[1].Hash);
    }

    [Fact]
    public void A_line_comes_back_and_half_a_line_is_left_out()
    {
        var head = Head(Old, 7);
        Assert.Equal(head, AuditHead.Parse(head.ToString()));
        Assert.Null(AuditHead.Parse(head.ToString()[..^1]));
    }

    private static IEnumerable<long> Expected(AuditHead[] lines, Guid epoch, long last) => AuditHeads.Expected(lines, epoch, last).Select(h => h.Number);

    private static AuditHead Head(Guid epoch, long number) => new(epoch, number, number * 10, new string('a', 64), new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc));
}
