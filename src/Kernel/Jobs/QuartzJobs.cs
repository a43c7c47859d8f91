using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Calendar;
using Quartz;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Registers jobs and hands their times to Quartz.</summary>
public static class QuartzJobs
{
    /// <summary>Registers a job of a module.</summary>
    public static IServiceCollection AddScheduledJob<TJob>(this IServiceCollection services)
        where TJob : class, IScheduledJob
    {
        services.AddScoped<TJob>();
        return services.AddSingleton(new JobType(typeof(TJob)));
    }
}

/// <summary>The type of a registered job.</summary>
internal sealed record JobType(Type Type);

[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner) : IJob
{
    internal const string TypeKey = "type";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunAsync((Type)context.MergedJobDataMap[TypeKey]!, cancellationToken);
}
