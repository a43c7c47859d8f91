using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;

namespace PanjinPropertyCms.Kernel.Backup;

/// <summary>Registers backups and the check of keys. The host calls it after its Data Protection is set up.</summary>
public static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BackupOptions>().Bind(configuration.GetSection(BackupOptions.Section));
        services.AddScoped<SqliteSnapshot>().AddScoped<PostgreSqlSnapshot>();
        services.AddScoped<IDatabaseSnapshot>(s => s.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Sqlite
            ? s.GetRequiredService<SqliteSnapshot>()
            : s.GetRequiredService<PostgreSqlSnapshot>());
        services.AddScoped<MakeBackup>().AddScoped<BackupFolder>().AddScoped<BackupHealth>();
        services.AddScoped<RequestBackup>().AddScoped<TakeBackup>().AddScoped<SaveBackupSettings>();
        services.AddScoped<ILongTaskRunner, BackupTask>().AddScoped<ILongTaskRunner, VerifyBackupTask>().AddScheduledJob<BackupJob>();
        services.AddScoped<KeyProbe>().AddScoped<IStartTask>(s => s.GetRequiredService<KeyProbe>());
        return services.AddScoped<IDoctorCheck, KeysCheck>().AddScoped<IDoctorCheck, BackupCheck>();
    }
}
