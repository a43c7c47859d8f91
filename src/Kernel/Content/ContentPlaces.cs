using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Scope;

namespace PanjinPropertyCms.Kernel.Content;

/// <summary>Where the person at hand may see content and where they may put it.</summary>
public sealed class ContentPlaces(CmsDbContext db, IUserScopes scopes)
{
    /// <summary>The items that the person may work with. Published pages are for everybody and are not asked for here.</summary>
    public async Task<IQueryable<ContentItem>> ItemsAsync(CancellationToken cancellationToken) =>
        db.Set<ContentItem>().VisibleTo(await scopes.OfCurrentAsync(cancellationToken));

    public async Task<bool> CanSeeAsync(Guid id, CancellationToken cancellationToken) =>
        await (await ItemsAsync(cancellationToken)).AnyAsync(i => i.Id == id, cancellationToken);

    /// <summary>Puts a draft into the person's own division and organisation where it names none, and refuses to put it anywhere else.</summary>
    public async Task<Outcome<ContentDraft>> PlaceAsync(ContentDraft draft, CancellationToken cancellationToken)
    {
        var scope = await scopes.OfCurrentAsync(cancellationToken);
        if (scope.Everything)
        {
            return draft;
        }

        if (scope.DivisionIds.Count == 0 && scope.OrganisationId is null)
        {
            return new Refusal("place.none", "您的账号还没有设置所属区划或单位，不能新建和修改内容。请联系系统管理员。");
        }

        if ((draft.DivisionId is { } division && !scope.DivisionIds.Contains(division)) || (draft.OrganisationId is { } organisation && organisation != scope.OrganisationId))
        {
            return new Refusal("place.outside", "只能放在您所属的区划和单位里。", nameof(ContentDraft.DivisionId));
        }

        return draft with { DivisionId = draft.DivisionId ?? await HomeAsync(scope, cancellationToken), OrganisationId = draft.OrganisationId ?? scope.OrganisationId };
    }

    /// <summary>The topmost of the person's divisions: its path is the shortest, since it is the beginning of all the others.</summary>
    private async Task<Guid?> HomeAsync(UserScope scope, CancellationToken cancellationToken) =>
        await db.Set<Division>().Where(d => scope.DivisionIds.Contains(d.Id)).OrderBy(d => d.Path.Length).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancellationToken);
}
