using System.Net;

namespace PanjinPropertyCms.Web.Operations;

/// <summary>Whether a request comes from a program on this machine itself, and not through a proxy that stands here.</summary>
internal static class LocalCaller
{
    /// <summary>Set by proxies, or by the forwarded headers middleware where it has taken them over. One of them is enough to say that somebody else asks.</summary>
    private static readonly string[] Traces = ["X-Forwarded-For", "X-Original-For", "Forwarded", "X-Real-IP", "Via"];

    internal static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Array.Exists(Traces, context.Request.Headers.ContainsKey);
}
