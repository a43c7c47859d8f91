using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Hosting;
using Quartz;

namespace PanjinPropertyCms.Kernel.Jobs;

/// <summary>Starts Quartz with every registered job, in the city's time zone.</summary>
internal sealed class JobSchedule(ISchedulerFactory factory, IEnumerable<JobType> jobs, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await lifetime.WaitForStartAsync(stoppingToken))
        {
            return;
        }

        var scheduler = await factory.GetScheduler(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        foreach (var job in jobs)
        {
            var instance = (IScheduledJob)scope.ServiceProvider.GetRequiredService(job.Type);
            var detail = JobBuilder.Create<QuartzJob>().WithIdentity(instance.Name).Build();
            detail.JobDataMap[QuartzJob.TypeKey] = job.Type;
            var trigger = TriggerBuilder.Create().WithIdentity(instance.Name)
                .WithCronSchedule(instance.Cron, c => c.InTimeZone(CityClock.Zone)).Build();
            await scheduler.ScheduleJob(detail, trigger, cancellationToken: stoppingToken);
        }
    }
}
