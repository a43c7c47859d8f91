using System.Reflection;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Modules;

namespace PanjinPropertyCms.Web.Operations;

/// <summary>Is the operator's configuration what it is meant to be? A key that nobody reads is a slip of the pen, and nothing else would tell.</summary>
internal sealed class ConfigurationCheck(IConfiguration configuration, IHostEnvironment environment, ModuleCatalog catalog) : IDoctorCheck
{
    private const string Root = "Panjin";
    private const string TrustEverybody = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";

    public string Name => "配置";

    public Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        var proxies = configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>() ?? new();
        var wrong = new List<string>();
        if (Unknown().ToList() is { Count: > 0 } unknown)
        {
            wrong.Add($"没有人读这些设置，请检查拼写：{string.Join("、", unknown)}。");
        }

        if (proxies.Fault is { } fault)
        {
            return Task.FromResult(DoctorFinding.Bad(fault));
        }

        if (environment.IsProduction() && string.IsNullOrEmpty(configuration["Site:PublicBaseUrl"]))
        {
            wrong.Add("没有设置 Site:PublicBaseUrl（例如 https://wyjf.example.gov.cn），二维码、订阅和站点地图里的网址可能不对。");
        }

        if (string.Equals(Environment.GetEnvironmentVariable(TrustEverybody), "true", StringComparison.OrdinalIgnoreCase))
        {
            wrong.Add($"{TrustEverybody} 相信任何来源，访客可以伪造网络地址。请去掉它，改用 {ProxyOptions.Section}:KnownProxies。");
        }
        else if (environment.IsProduction() && !proxies.Any)
        {
            wrong.Add($"没有设置 {ProxyOptions.Section}:KnownProxies。如果前面有 nginx，所有访客会被当成同一个地址。");
        }

        return Task.FromResult(wrong.Count == 0 ? DoctorFinding.Good("没有发现问题。") : DoctorFinding.Warning(string.Concat(wrong)));
    }

    /// <summary>The keys under <c>Panjin:</c> that no options class declares.</summary>
    private IEnumerable<string> Unknown()
    {
        var known = Known().ToList();
        return configuration.GetSection(Root).AsEnumerable().Where(s => s.Value is not null).Select(s => s.Key)
            .Where(k => !known.Exists(n => k.Equals(n, StringComparison.OrdinalIgnoreCase) || k.StartsWith(n + ":", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Every options class names its section in a constant <c>Section</c>; its properties are the keys.</summary>
    private IEnumerable<string> Known() =>
        from assembly in catalog.Modules.Select(m => m.Assembly).Append(typeof(IDoctorCheck).Assembly).Append(typeof(ConfigurationCheck).Assembly).Append(typeof(Presentation.PresentationServices).Assembly)
        from type in assembly.GetTypes()
        where type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static) is { IsLiteral: true } section && section.FieldType == typeof(string)
        let name = (string)type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!
        where name.StartsWith(Root + ":", StringComparison.Ordinal)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        select $"{name}:{property.Name}";
}

/// <summary>What was cut off and lies about: uploads, restores, backups.</summary>
internal sealed class UnfinishedCheck(Kernel.Data.DataFolder folder, TimeProvider time) : IDoctorCheck
{
    public string Name => "没做完的事";

    public Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime.AddDays(-1);
        var root = new DirectoryInfo(folder.Path);
        var uploads = new DirectoryInfo(folder.File("media/incoming")) is { Exists: true } incoming ? incoming.EnumerateFiles().Count(f => f.LastWriteTimeUtc < before) : 0;
        var restores = root.EnumerateDirectories(".restoring*").Select(d => d.Name).ToList();
        var aside = root.EnumerateDirectories("replaced-*").Select(d => d.Name).ToList();
        var halves = new DirectoryInfo(folder.File("backups")) is { Exists: true } backups ? backups.EnumerateFiles("*.partial").Count(f => f.LastWriteTimeUtc < before) : 0;
        return Task.FromResult(restores.Count > 0 ? DoctorFinding.Bad($"有一次恢复没有做完（{string.Join("、", restores)}）。请删掉它，再恢复一次。")
            : uploads + halves > 0 ? DoctorFinding.Warning($"有 {uploads} 个没传完的附件、{halves} 份没写完的备份，都超过一天。附件在下次启动时清掉，备份在下次备份时清掉。")
            : aside.Count > 0 ? DoctorFinding.Warning($"恢复时移开的旧内容还在：{string.Join("、", aside)}。确认网站无误后可以删除，腾出磁盘。")
            : DoctorFinding.Good("没有。"));
    }
}
