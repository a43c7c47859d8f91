namespace PanjinPropertyCms.Kernel.Hosting;

/// <summary>One question that <c>doctor</c> asks a site.</summary>
public interface IDoctorCheck
{
    /// <summary>In Chinese, for example <c>数据库</c>.</summary>
    string Name { get; }

    Task<DoctorFinding> RunAsync(CancellationToken cancellationToken);
}

/// <param name="Health">How bad it is.</param>
/// <param name="Message">What was found and, where it is not good, what to do.</param>
public sealed record DoctorFinding(DoctorHealth Health, string Message)
{
    public static DoctorFinding Good(string message) => new(DoctorHealth.Good, message);

    public static DoctorFinding Warning(string message) => new(DoctorHealth.Warning, message);

    public static DoctorFinding Bad(string message) => new(DoctorHealth.Bad, message);
}

public enum DoctorHealth
{
    Good,
    Warning,
    Bad,
}
