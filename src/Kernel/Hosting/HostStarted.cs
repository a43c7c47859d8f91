using Microsoft.Extensions.Hosting;

namespace PanjinPropertyCms.Kernel.Hosting;

/// <summary>Background work begins when the site answers: a site that cannot start (its port is taken) must say that one thing only, and the first page must not compete with it.</summary>
internal static class HostStarted
{
    /// <summary>Waits for the start; false when the process stops before.</summary>
    internal static async Task<bool> WaitForStartAsync(this IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var onStop = stopping.Register(() => started.TrySetResult(false));
        return await started.Task;
    }
}
