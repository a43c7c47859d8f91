namespace PanjinPropertyCms.Admin.Contracts;

/// <summary>What a module lets people find from anywhere in the console (Ctrl+K): pages, items, people, settings.</summary>
public interface IFindSource
{
    /// <summary>The heading of its hits, in Chinese.</summary>
    string Title { get; }

    /// <summary>Small numbers stand first.</summary>
    int Order { get; }

    /// <summary>Finds what the person at hand may open; a few hits, the best first.</summary>
    /// <param name="query">Trimmed; empty when nothing was typed yet, and then only what is of use without words.</param>
    /// <param name="limit">Hits at most.</param>
    Task<IReadOnlyList<FindHit>> FindAsync(string query, int limit, CancellationToken cancellationToken);
}

/// <param name="Text">What it is called.</param>
/// <param name="Path">Site-relative.</param>
/// <param name="Note">What tells it from its likes, or null.</param>
public sealed record FindHit(string Text, string Path, string? Note = null);
