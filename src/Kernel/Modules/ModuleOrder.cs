namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Sorts modules so that each stands behind its dependencies; equal ranks keep the order of their names, so that every start is alike.</summary>
internal static class ModuleOrder
{
    /// <summary>A feature's id is its switch: two cannot share one, and what it needs must be there.</summary>
    internal static void CheckFeatures(IReadOnlyList<ModuleInfo> modules)
    {
        var features = modules.SelectMany(m => m.Features).ToList();
        if (features.GroupBy(f => f.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ModuleOrderException($"功能 {twice.Key} 声明了两次：模块 {string.Join("、", twice.Select(f => f.ModuleId).Distinct())}。请改掉其中一个的名称。");
        }

        var known = features.Select(f => f.Id).ToHashSet();
        if (features.Find(f => !f.Dependencies.All(known.Contains)) is { } lacking)
        {
            throw new ModuleOrderException($"功能 {lacking.Id} 需要功能 {lacking.Dependencies.First(d => !known.Contains(d))}，但它没有安装。请安装它，或移除模块 {lacking.ModuleId}。");
        }
    }

    internal static IReadOnlyList<ModuleInfo> Sort(IReadOnlyList<ModuleInfo> modules)
    {
        var twice = modules.GroupBy(m => m.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new ModuleOrderException($"模块 {twice.Key} 安装了两次：{string.Join("、", twice.Select(m => m.Assembly.GetName().Name))}。请只保留一个。");
        }

        var byId = modules.ToDictionary(m => m.Id);
        var sorted = new List<ModuleInfo>(modules.Count);
        var path = new List<string>();
        foreach (var module in modules.OrderBy(m => m.Id, StringComparer.Ordinal))
        {
            Visit(module);
        }

        return sorted;

        void Visit(ModuleInfo module)
        {
            if (sorted.Contains(module))
            {
                return;
            }

            if (path.Contains(module.Id))
            {
                throw new ModuleOrderException($"模块互相依赖，无法排出先后：{string.Join(" → ", path.SkipWhile(p => p != module.Id).Append(module.Id))}。请在其中一个的 Manifest 里去掉依赖。");
            }

            path.Add(module.Id);
            foreach (var dependency in module.Manifest.Dependencies.Order(StringComparer.Ordinal))
            {
                Visit(byId.GetValueOrDefault(dependency)
                    ?? throw new ModuleOrderException($"模块 {module.Id} 需要模块 {dependency}，但它没有安装。请安装 {dependency}，或移除 {module.Id}。"));
            }

            path.RemoveAt(path.Count - 1);
            sorted.Add(module);
        }
    }
}

/// <summary>The installed modules cannot be started; the message says which and what to do.</summary>
public sealed class ModuleOrderException(string message) : Exception(message);
