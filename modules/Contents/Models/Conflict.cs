using PanjinPropertyCms.Contents.Services;

namespace PanjinPropertyCms.Contents.Models;

/// <summary>Two texts of one item, field by field.</summary>
/// <param name="By">Who saved in between.</param>
/// <param name="Rows">The fields that differ.</param>
/// <param name="Same">The labels of those that do not.</param>
internal sealed record Conflict(string By, DateTime AtUtc, IReadOnlyList<ConflictRow> Rows, IReadOnlyList<string> Same);

/// <param name="Pieces">Both texts in one: what only theirs has is deleted, what only mine has is inserted.</param>
internal sealed record ConflictRow(string Label, IReadOnlyList<DiffPiece> Pieces);
