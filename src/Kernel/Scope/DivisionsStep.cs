using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Recipes;

namespace PanjinPropertyCms.Kernel.Scope;

/// <summary>Recipe step <c>divisions</c>: the tree of divisions from a file of nested <c>{code, name, kind, aliases, children}</c>.</summary>
internal sealed class DivisionsStep(CmsDbContext db, IChangeLog changes) : IRecipeStep
{
    public string Name => "divisions";

    public async Task RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var root = await context.ReadFileAsync<Node>("file", cancellationToken);
        var known = await db.Set<Division>().ToDictionaryAsync(d => d.Code, cancellationToken);
        Add(root, null, 0);
        changes.Append(Division.ChangeKind, Guid.Empty);

        void Add(Node node, Division? parent, int position)
        {
            if (!known.TryGetValue(node.Code, out var division))
            {
                division = db.Add(new Division { Id = Guid.CreateVersion7(), Code = node.Code }).Entity;
            }

            division.Name = node.Name;
            division.Kind = node.Kind;
            division.ParentId = parent?.Id;
            division.Path = $"{parent?.Path}{node.Code}/";
            division.Aliases = string.Join('\n', node.Aliases ?? []);
            division.Position = position;
            for (var i = 0; i < (node.Children?.Count ?? 0); i++)
            {
                Add(node.Children![i], division, i);
            }
        }
    }

    private sealed record Node(string Code, string Name, DivisionKind Kind, IReadOnlyList<string>? Aliases, IReadOnlyList<Node>? Children);
}
