using Microsoft.AspNetCore.Http;

namespace PanjinPropertyCms.Presentation.Pieces;

/// <summary>What a module adds to a zone of somebody else's page.</summary>
public interface IPagePiece
{
    /// <summary>For example <c>Home.Main</c> or <c>Regulation.Aside</c>.</summary>
    string Zone { get; }

    /// <summary>Small numbers stand first.</summary>
    int Order { get; }

    /// <summary>Fetches what the piece shows; null shows nothing.</summary>
    Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken);
}

/// <param name="Http">The request.</param>
/// <param name="Subject">What the page is about (its own view model), or null.</param>
public sealed record PieceContext(HttpContext Http, object? Subject);

/// <param name="View">The name of a view in the module's <c>Views/Pieces</c>, which a theme may override.</param>
/// <param name="Model">The view's model.</param>
public sealed record PieceView(string View, object Model);
