using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace PanjinPropertyCms.Web.Operations;

/// <summary>The proxies in front of the site, section <c>Panjin:Proxy</c>. Only they are believed when they say who asked.</summary>
internal sealed class ProxyOptions
{
    public const string Section = "Panjin:Proxy";

    /// <summary>Addresses, such as <c>127.0.0.1</c>.</summary>
    /// <value>Default: none; the headers are then not read.</value>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>Networks, such as <c>10.0.0.0/24</c>.</summary>
    public string[] KnownNetworks { get; set; } = [];

    internal bool Any => KnownProxies.Length + KnownNetworks.Length > 0;

    /// <summary>What is no address or network, in words; null when all are.</summary>
    internal string? Fault =>
        KnownProxies.FirstOrDefault(p => !IPAddress.TryParse(p, out _)) is { } proxy ? $"{Section}:KnownProxies 里的 {proxy} 不是网络地址。"
        : KnownNetworks.FirstOrDefault(n => !System.Net.IPNetwork.TryParse(n, out _)) is { } network ? $"{Section}:KnownNetworks 里的 {network} 不是网段，请写成 10.0.0.0/24 这样。"
        : null;
}

internal static class ProxyHeaders
{
    /// <summary>Takes address and scheme from the last proxy, where that one is known. One hop: what stands before it in the header, anybody may have written.</summary>
    internal static void UseKnownProxies(this WebApplication app)
    {
        var options = app.Configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>() ?? new();
        if (!options.Any)
        {
            return;
        }

        if (options.Fault is { } fault)
        {
            throw new Cli.OperatorException(fault);
        }

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        Array.ForEach(options.KnownProxies, p => forwarded.KnownProxies.Add(IPAddress.Parse(p)));
        Array.ForEach(options.KnownNetworks, n => forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(n)));
        app.UseForwardedHeaders(forwarded);
    }
}
