using PanjinPropertyCms.Kernel.Recipes;
using PanjinPropertyCms.Media.Contracts;

namespace PanjinPropertyCms.Media.Services;

/// <summary>Recipe step <c>media</c>: every file of a folder, under its own name as key.</summary>
internal sealed class MediaStep(IMediaLibrary library) : IRecipeStep
{
    public string Name => "media";

    public async Task RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var path in Directory.GetFiles(context.PathOf("folder")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            await using var content = File.OpenRead(path);
            var added = await library.AddAsync(name, name, content, cancellationToken);
            if (!added.Done)
            {
                throw new RecipeException(string.Join("", added.Refusals.Select(r => r.Message)));
            }
        }
    }
}
