namespace PanjinPropertyCms.Kernel.Audit.Sealing;

/// <summary>Finds the first row that is not what its seal remembers.</summary>
internal static class BrokenRow
{
    /// <param name="marks">What the seal remembers, by id.</param>
    /// <param name="rows">What there is, by id.</param>
    /// <returns>Null when rows and marks agree: then the seal itself was changed.</returns>
    internal static AuditBreak? Find(IReadOnlyList<(long Id, ulong Piece)> marks, IReadOnlyList<(long Id, byte[] Hash)> rows)
    {
        for (var i = 0; i < Math.Max(marks.Count, rows.Count); i++)
        {
            if (i >= rows.Count || (i < marks.Count && marks[i].Id < rows[i].Id))
            {
                return new(AuditBreakKind.Deleted, marks[i].Id);
            }

            if (i >= marks.Count || rows[i].Id < marks[i].Id)
            {
                return new(AuditBreakKind.Inserted, rows[i].Id);
            }

            if (RowMarks.PieceOf(rows[i].Hash) != marks[i].Piece)
            {
                return new(AuditBreakKind.Changed, rows[i].Id);
            }
        }

        return null;
    }
}
