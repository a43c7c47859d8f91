using PanjinPropertyCms.Presentation.Pieces;

namespace PanjinPropertyCms.Users.Services;

/// <summary>Who is signed in, and the way out, in the bar of the console.</summary>
internal sealed class AccountPiece : IPagePiece
{
    public string Zone => "Console.Bar";

    public int Order => 100;

    public Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(context.Http.User.Identity is { IsAuthenticated: true, Name: { } name } ? new PieceView("Account", name) : null);
}
