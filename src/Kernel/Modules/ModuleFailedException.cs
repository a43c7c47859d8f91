namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>A drop-in module did not come up. The site is put together again without it.</summary>
/// <param name="moduleId">Which one.</param>
/// <param name="stage">What it was doing, in Chinese: 登记服务.</param>
public sealed class ModuleFailedException(string moduleId, string stage, Exception cause) : Exception($"{moduleId}：{stage}时出错（{cause.Message}）", cause)
{
    public string ModuleId { get; } = moduleId;

    public string Stage { get; } = stage;

    /// <summary>Does a module's part of the start. What a drop-in module throws is told apart from the site's own faults; a built-in one's stays as it is.</summary>
    /// <exception cref="ModuleFailedException">A drop-in module threw.</exception>
    public static T Guard<T>(ModuleInfo? module, string stage, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception cause) when (module is { IsDropIn: true })
        {
            throw new ModuleFailedException(module.Id, stage, cause);
        }
    }

    /// <inheritdoc cref="Guard{T}"/>
    public static void Guard(ModuleInfo? module, string stage, Action work) => Guard(module, stage, () =>
    {
        work();
        return true;
    });
}
