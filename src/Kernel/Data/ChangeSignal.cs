namespace PanjinPropertyCms.Kernel.Data;

/// <summary>Wakes the followers of this node after a commit here. Commits of other nodes are found by asking, see <see cref="FollowerPump"/>.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next commit. Take it before reading the log, wait after, and no commit is missed.</summary>
    internal Task Next => Volatile.Read(ref _next).Task;

    internal void Raise() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
