using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Privacy;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Pieces;

namespace PanjinPropertyCms.Contents.Numbers;

/// <summary>Lists the personal numbers of an item's latest version; nothing where there are none. The zone stands outside of any form.</summary>
internal sealed class NumbersPiece(string zone, ContentTypes types, PersonalNumbersAreMeant meant, IAuthorizer authorizer) : IPagePiece
{
    public string Zone => zone;

    public int Order => 5;

    public async Task<PieceView?> BuildAsync(PieceContext context, CancellationToken cancellationToken)
    {
        if (context.Subject is not ContentRecord record || types.Find(record.Item.Type) is not { } type || DraftNumbers.Find(record, type.Parts) is not { Count: > 0 } found)
        {
            return null;
        }

        return new PieceView("Numbers", new NumbersModel(record.Item, found, await meant.IsConfirmedAsync(record, cancellationToken), await authorizer.CanAsync(type.EditPermission, cancellationToken)));
    }
}

/// <param name="Found">In the order of the text.</param>
/// <param name="IsConfirmed">Somebody has said that they are meant to be public.</param>
/// <param name="MayEdit">The person at hand may mask or confirm them.</param>
public sealed record NumbersModel(ContentItem Item, IReadOnlyList<DraftNumber> Found, bool IsConfirmed, bool MayEdit)
{
    /// <summary>2 个手机号、1 个身份证号.</summary>
    public string Kinds => string.Join("、", Found.GroupBy(n => n.Number.Kind).Select(g => $"{g.Count()} 个{g.Key.Word()}"));
}
