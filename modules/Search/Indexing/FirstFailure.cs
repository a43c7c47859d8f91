namespace PanjinPropertyCms.Search.Indexing;

/// <summary>Waits for all of several tasks and reports the cause: a real error before the cancellations that it set off.</summary>
internal static class FirstFailure
{
    internal static async Task OfAsync(IReadOnlyCollection<Task> tasks)
    {
        try
        {
            await Task.WhenAll(tasks).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (tasks.FirstOrDefault(t => t.IsFaulted) is { } failed)
        {
            await failed.ConfigureAwait(false);
        }
    }
}
