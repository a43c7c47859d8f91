using PanjinPropertyCms.Site.Contracts;

namespace PanjinPropertyCms.Site.Models;

/// <summary>A block of the home page: the newest items of a column.</summary>
public sealed record LatestBlock(SiteColumn Column, IReadOnlyList<LatestLine> Lines);

public sealed record LatestLine(string Title, string Path, DateTime PublishedUtc);
