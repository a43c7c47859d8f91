using System.Text.Json;
using PanjinPropertyCms.Kernel.Content;

namespace PanjinPropertyCms.Kernel.Recipes;

/// <summary>One kind of step that recipes may hold. Running it twice leaves what running it once did.</summary>
public interface IRecipeStep
{
    /// <summary>The value of <c>"step"</c> in the recipe.</summary>
    string Name { get; }

    /// <summary>Runs inside a unit of work of its own.</summary>
    Task RunAsync(RecipeStepContext context, CancellationToken cancellationToken);
}

/// <summary>A step's own JSON and the folder that its file names are relative to.</summary>
public sealed record RecipeStepContext(JsonElement Step, string Folder)
{
    /// <summary>The text of a property.</summary>
    /// <exception cref="RecipeException">It is missing.</exception>
    public string Required(string property) => Optional(property) ?? throw new RecipeException($"配方步骤 {Optional("step")} 缺少“{property}”。");

    public string? Optional(string property) => Step.TryGetProperty(property, out var value) ? value.GetString() : null;

    /// <summary>The full path of a file or folder named by a property; a path that leaves the recipe's folder is refused.</summary>
    public string PathOf(string property)
    {
        var path = Path.GetFullPath(Path.Combine(Folder, Required(property)));
        // With the separator: the folder "recipes" is not a prefix of "recipes-secret".
        return path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Path.Exists(path)
            ? path
            : throw new RecipeException($"配方里的文件不存在：{Required(property)}");
    }

    /// <summary>Reads a JSON file named by a property.</summary>
    /// <exception cref="RecipeException">It is missing or malformed.</exception>
    public async Task<T> ReadFileAsync<T>(string property, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(PathOf(property));
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(stream, ContentData.Json, cancellationToken) ?? throw new JsonException("null");
        }
        catch (JsonException error)
        {
            throw new RecipeException($"{Required(property)} 不是有效的 JSON：{error.Message}");
        }
    }
}

/// <summary>A recipe cannot be run; the message says which step and why.</summary>
public sealed class RecipeException(string message) : Exception(message);
