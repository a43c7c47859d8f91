using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Recipes;

namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>Recipe step <c>organisations</c>: bodies with their other names, and the groups that documents name as one.</summary>
internal sealed class OrganisationsStep(CmsDbContext db, IChangeLog changes) : IRecipeStep
{
    public string Name => "organisations";

    public async Task RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var file = await context.ReadFileAsync<OrganisationFile>("file", cancellationToken);
        var divisions = await db.Set<Division>().ToDictionaryAsync(d => d.Code, d => d.Id, cancellationToken);
        var known = await db.Set<Organisation>().ToDictionaryAsync(o => o.Key, cancellationToken);
        foreach (var row in file.Organisations.Where(r => !known.ContainsKey(r.Key)))
        {
            known[row.Key] = db.Add(new Organisation { Id = Guid.CreateVersion7(), Key = row.Key }).Entity;
        }

        db.RemoveRange(await db.Set<OrganisationName>().ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<OrganisationGroupMember>().ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var row in file.Organisations)
        {
            var organisation = known[row.Key];
            (organisation.Name, organisation.ShortName, organisation.Kind) = (row.Name, row.ShortName ?? row.Name, row.Kind);
            organisation.DivisionId = row.Division is null ? null : divisions.GetValueOrDefault(row.Division);
            organisation.ParentId = row.Parent is null ? null : known.GetValueOrDefault(row.Parent)?.Id;
            db.AddRange((row.Aliases ?? []).Distinct().Select(n => new OrganisationName { Name = n, OrganisationId = organisation.Id }));
            db.AddRange((row.FormerNames ?? []).Distinct().Except(row.Aliases ?? []).Select(n => new OrganisationName { Name = n, OrganisationId = organisation.Id, Former = true }));
        }

        foreach (var group in file.Groups ?? [])
        {
            db.AddRange(group.Members.Distinct().Where(known.ContainsKey).Select(m => new OrganisationGroupMember { GroupName = group.Name, OrganisationId = known[m].Id }));
        }

        changes.Append(Organisation.ChangeKind, Guid.Empty);
    }

    private sealed record OrganisationFile(IReadOnlyList<OrganisationRow> Organisations, IReadOnlyList<GroupRow>? Groups);

    private sealed record OrganisationRow(
        string Key, string Name, string? ShortName, OrganisationKind Kind, string? Division, string? Parent,
        IReadOnlyList<string>? Aliases, IReadOnlyList<string>? FormerNames);

    private sealed record GroupRow(string Name, IReadOnlyList<string> Members);
}
