using PanjinPropertyCms.Admin.Contracts;
using PanjinPropertyCms.Kernel.Security;

namespace PanjinPropertyCms.Admin.Services;

/// <summary>The cards that the person at hand may see, in order.</summary>
internal sealed class DashboardCards(Enabled<IDashboardCard> cards, IAuthorizer authorizer)
{
    internal async Task<IReadOnlyList<DashboardCard>> BuildAsync(CancellationToken cancellationToken)
    {
        var built = new List<DashboardCard>();
        foreach (var card in cards.OrderBy(c => c.Order))
        {
            if (await authorizer.CanAsync(card.Permission, cancellationToken) && await card.BuildAsync(cancellationToken) is { } shown)
            {
                built.Add(shown);
            }
        }

        return built;
    }
}
