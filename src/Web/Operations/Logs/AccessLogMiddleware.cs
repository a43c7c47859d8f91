using PanjinPropertyCms.Kernel.Status;

namespace PanjinPropertyCms.Web.Operations.Logs;

/// <summary>Notes every request when it is answered. It stands outermost and costs a cached page next to nothing: no allocation but the entry, no waiting.</summary>
internal sealed class AccessLogMiddleware(RequestDelegate next, AccessLog log, SlowRequests slow, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        // As they came: theme and error page change them on the way.
        var (method, pathBase, path) = (context.Request.Method, context.Request.PathBase.Value, context.Request.Path.Value);
        var running = next(context);
        if (running.IsCompletedSuccessfully)
        {
            Note(context, started, method, pathBase, path);
            return running;
        }

        return AwaitedAsync(running, context, started, method, pathBase, path);
    }

    private async Task AwaitedAsync(Task running, HttpContext context, long started, string method, string? pathBase, string? path)
    {
        try
        {
            await running;
        }
        finally
        {
            Note(context, started, method, pathBase, path);
        }
    }

    private void Note(HttpContext context, long started, string method, string? pathBase, string? path)
    {
        var took = time.GetElapsedTime(started);
        log.Add(new AccessEntry(time.GetUtcNow().UtcDateTime, method, pathBase, path, context.Response.StatusCode, context.Response.ContentLength, took, context.Connection.RemoteIpAddress, context.TraceIdentifier));
        if (took > SlowRequests.Slow)
        {
            slow.Add(method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "（没有对应的页面）", took);
        }
    }
}
