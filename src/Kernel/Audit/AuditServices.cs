using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit.Sealing;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Audit;

/// <summary>Registers the audit log.</summary>
public static class AuditServices
{
    internal static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddScoped<IAuditLog, AuditLog>().AddSingleton<AuditWords>().AddAuditWords(KernelAuditWords.Actions, KernelAuditWords.Kinds);
        services.AddScoped<AuditHorizon>().AddScoped<SealAuditLog>().AddScoped<AuditVerification>().AddScoped<RequestVerification>().AddSingleton<AuditHeads>();
        services.AddScoped<ILongTaskRunner, VerificationTask>().AddScoped<IDoctorCheck, AuditCheck>();
        return services.AddScheduledJob<SealJob>();
    }

    /// <summary>Gives a module's actions and kinds their Chinese words.</summary>
    /// <param name="services">The site's.</param>
    /// <param name="actions">By <c>noun.verb</c>.</param>
    /// <param name="kinds">By the kind of subject; kinds of publication have their names already.</param>
    public static IServiceCollection AddAuditWords(this IServiceCollection services, IReadOnlyDictionary<string, string> actions, IReadOnlyDictionary<string, string>? kinds = null) =>
        services.AddSingleton(new AuditWordList(actions, kinds ?? new Dictionary<string, string>()));
}
