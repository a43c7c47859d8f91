namespace PanjinPropertyCms.Kernel.Modules.DropIns;

/// <summary>Something in the folder <c>modules</c> that could not be taken in. The site runs without it.</summary>
/// <param name="Name">The folder or file, as the operator sees it.</param>
/// <param name="Reason">One Chinese sentence: what is wrong.</param>
/// <param name="Advice">One Chinese sentence: what to do.</param>
public sealed record DropInFault(string Name, string Reason, string Advice)
{
    /// <summary>For the log, where there is one.</summary>
    public Exception? Cause { get; init; }

    /// <summary>A module that was whole and fitted, but did not come up.</summary>
    internal static DropInFault Of(string moduleId, Exception error)
    {
        var (stage, cause) = error is ModuleFailedException known ? (known.Stage, known.InnerException!) : ("网站带着它启动", error);
        while (cause is System.Reflection.TargetInvocationException or AggregateException && cause.InnerException is { } inner)
        {
            cause = inner;
        }

        return new DropInFault(moduleId, $"{stage}时出错：{cause.Message}", "请把这句话和日志里的详情交给模块的作者；换上修好的版本后重新启动网站，不再使用就移走文件夹。") { Cause = error };
    }
}
