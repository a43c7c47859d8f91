using System.Reflection;
using CsCheck;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Audit.Sealing;

namespace PanjinPropertyCms.Unit.Kernel.Audit;

/// <summary>The bytes that are sealed tell every row from every other.</summary>
public sealed class RowEncodingTests
{
    private static readonly PropertyInfo Id = typeof(AuditEntry).GetProperty(nameof(AuditEntry.Id))!;

    /// <summary>Short texts of few characters, a half of a pair among them: such rows meet often, and nearly.</summary>
    private static readonly Gen<string?> Text = Gen.Frequency<string?>((1, Gen.Const((string?)null)), (4, Gen.OneOf('a', '\0', '中', '\uD83D', '\uDE00', '\uDE01').Array[0, 3].Select(c => (string?)new string(c))));

    private static readonly Gen<AuditEntry> Row =
        from id in Gen.Long[1, 3]
        from second in Gen.Int[0, 1]
        from actor in Gen.OneOf<Guid?>(null, Guid.Empty, new Guid("00000000-0000-0000-0000-000000000001"))
        from texts in Text.Array[7]
        select Make(id, second, actor, texts);

    [Fact]
    public void No_two_different_rows_have_the_same_bytes() =>
        Gen.Select(Row, Row).Sample((a, b) => Said(a).SequenceEqual(Said(b)) == RowEncoding.BytesOf(a).AsSpan().SequenceEqual(RowEncoding.BytesOf(b)), iter: 20_000);

    [Fact]
    public void Text_that_moves_from_one_field_to_the_next_is_another_row() =>
        Assert.NotEqual(RowEncoding.BytesOf(Make(1, 0, null, ["a", "b", "", "", null, null, null])), RowEncoding.BytesOf(Make(1, 0, null, ["ab", "", "", "", null, null, null])));

    [Fact]
    public void Marks_come_back_as_they_were_written() =>
        Gen.Select(Gen.Long, Gen.Byte.Array[32]).List[0, 20].Sample(rows =>
            RowMarks.Read(RowMarks.Write(rows.Select(r => (r.Item1, r.Item2))))!.SequenceEqual(rows.Select(r => (r.Item1, RowMarks.PieceOf(r.Item2)))));

    [Fact]
    public void What_is_no_list_of_marks_is_told_from_one() => Gen.String[0, 40].Sample(text => RowMarks.Read(text) is not { Count: > 3 });

    private static AuditEntry Make(long id, int second, Guid? actor, string?[] texts)
    {
        var row = new AuditEntry
        {
            AtUtc = DateTime.UnixEpoch.AddSeconds(second), ActorId = actor, ActorName = texts[0] ?? "", Action = texts[1] ?? "", SubjectKind = texts[2] ?? "",
            SubjectId = texts[3] ?? "", Detail = texts[4], Changes = texts[5], Origin = texts[6],
        };
        Id.SetValue(row, id);
        return row;
    }

    private static object?[] Said(AuditEntry row) => [row.Id, row.AtUtc, row.ActorId, row.ActorName, row.Action, row.SubjectKind, row.SubjectId, row.Detail, row.Changes, row.Origin];
}
