namespace PanjinPropertyCms.Admin.Contracts;

/// <summary>A card of the dashboard.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Url">Site-relative; where the heading's link leads, or null.</param>
public sealed record DashboardCard(string Title, string? Url = null)
{
    /// <summary>A number in large type, or null.</summary>
    public long? Number { get; init; }

    /// <summary>The unit of the number: 件, 篇.</summary>
    public string Unit { get; init; } = "";

    /// <summary>One sentence: what to do, or that nothing is to be done.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<DashboardRow> Rows { get; init; } = [];
}

/// <param name="Text">What it is about.</param>
/// <param name="Note">At the end of the row: a date, a count, a state.</param>
/// <param name="Url">Site-relative, or null.</param>
/// <param name="Tone">How the note reads; the sign in front of it says the same without colour.</param>
public sealed record DashboardRow(string Text, string? Note = null, string? Url = null, DashboardTone Tone = DashboardTone.Plain);

public enum DashboardTone
{
    Plain,
    Good,
    Late,
}
