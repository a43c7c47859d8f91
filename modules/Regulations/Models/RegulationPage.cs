using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Regulations.Services;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>What the reader's page shows.</summary>
/// <param name="Html">The text, with marks where other laws are cited.</param>
public sealed record RegulationPage(
    ContentItem Item, RegulationIndex Row, string Html, string Toc, IReadOnlyList<RelatedRegulation> Related)
{
    /// <summary>Where the cited laws are.</summary>
    internal LawAddresses Laws { get; init; } = null!;

    /// <summary>The newest later version of the same title; null when this is the newest.</summary>
    public RelatedRegulation? Newer { get; init; }

    /// <summary>Empty on the page of a single article, which does not show them.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    public string Path => $"/regulations/{Row.Slug}";

    /// <summary>The name as citations print it.</summary>
    public string CitedTitle => $"《{Row.Title}》";
}

/// <param name="Title">附件1　收费公示表.</param>
/// <param name="File">Null when the media library does not have it.</param>
public sealed record AttachedFile(string Title, MediaFileInfo? File);

/// <param name="Incoming">The other one does it to this one.</param>
public sealed record RelatedRegulation(RelationKind Kind, bool Incoming, string Title, string Slug, DateOnly? From)
{
    public string Words => Incoming ? Kind.PassiveWord() : Kind.Word();
}

/// <summary>What the page of a single article shows.</summary>
public sealed record ArticlePage(
    RegulationPage Document, string Number, string Label, string? Heading, string Path, string Anchor, bool IsArticle, ArticleNeighbour? Previous, ArticleNeighbour? Next)
{
    public string Address => $"{Document.Path}/articles/{Number}";

    public string Citation => Document.CitedTitle + Label;
}

public sealed record ArticleNeighbour(int Ordinal, string Number, string Label);
