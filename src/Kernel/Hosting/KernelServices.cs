using FluentMigrator.Runner;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Calendar;
using PanjinPropertyCms.Kernel.Content;
using PanjinPropertyCms.Kernel.Content.Actions;
using PanjinPropertyCms.Kernel.Content.Import;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Data.Migrations;
using PanjinPropertyCms.Kernel.Html;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Modules;
using PanjinPropertyCms.Kernel.Modules.DropIns;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Kernel.Privacy;
using PanjinPropertyCms.Kernel.Recipes;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using PanjinPropertyCms.Kernel.Submissions;
using Quartz;

namespace PanjinPropertyCms.Kernel.Hosting;

/// <summary>Registers the kernel and the modules.</summary>
public static class KernelServices
{
    /// <summary>The kernel, then every module's startups in dependency order.</summary>
    /// <returns>The startups, whose endpoints the host maps.</returns>
    public static IReadOnlyList<ModuleStartup> AddKernel(this IServiceCollection services, ModuleCatalog catalog, DropInSet dropIns, DataFolder folder, IConfiguration configuration)
    {
        services.AddSingleton(dropIns).AddScoped<IDoctorCheck, DropInCheck>();
        services.AddSingleton(catalog).AddSingleton(folder);
        services.TryAddSingleton(TimeProvider.System);
        AddModules(services);
        AddData(services, configuration);
        AddContent(services);
        AddScopeAndSecurity(services);
        AddBackground(services);

        var startups = catalog.CreateStartups();
        var dropped = new List<(ModuleInfo, ServiceDescriptor)>();
        foreach (var startup in startups)
        {
            var (module, before) = (catalog.ModuleOf(startup.GetType().Assembly), services.Count);
            ModuleFailedException.Guard(module, "登记服务", () => startup.ConfigureServices(services, configuration));
            dropped.AddRange(module is { IsDropIn: true } ? services.Skip(before).Select(s => (module, s)) : []);
        }

        services.AddSingleton(new DropInServices(dropped));
        return startups;
    }

    /// <summary>Registers a follower of the change log that is also asked for by its own type.</summary>
    public static IServiceCollection AddFollower<T>(this IServiceCollection services)
        where T : class, IChangeFollower
    {
        services.AddSingleton<T>();
        return services.AddSingleton<IChangeFollower>(s => s.GetRequiredService<T>());
    }

    private static void AddModules(IServiceCollection services)
    {
        services.AddSingleton<FeatureStates>();
        services.AddSingleton<IFeatures>(s => s.GetRequiredService<FeatureStates>());
        services.AddSingleton<MatcherPolicy, FeatureEndpointPolicy>();
        services.AddFollower<FeatureFollower>();
        services.AddTransient(typeof(Enabled<>));
        services.AddScoped<SwitchFeature>().AddScoped<IModuleHealth, ModuleHealth>();
    }

    private static void AddData(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection(DatabaseOptions.Section)).ValidateDataAnnotations();
        services.AddSingleton<SqliteDatabase>().AddSingleton<ChangeSignal>().AddSingleton<FollowerPositions>();
        services.AddSingleton<SqliteWriter>().AddSingleton<PostgreSqlWriter>();
        services.AddSingleton<IWriter>(s => IsSqlite(s) ? s.GetRequiredService<SqliteWriter>() : s.GetRequiredService<PostgreSqlWriter>());
        services.AddDbContext<CmsDbContext>((s, options) =>
        {
            options.ReplaceService<IModelCacheKeyFactory, ModelOfCatalog>();
            // A module without tables is nothing to warn about.
            options.ConfigureWarnings(w => w.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning));
            _ = IsSqlite(s)
                ? options.UseSqlite(s.GetRequiredService<SqliteDatabase>().ConnectionString)
                : options.UseNpgsql(s.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString);
        });
        services.AddScoped<CurrentSubmission>();
        services.AddScoped<WriteScope>().AddScoped<IUnitOfWork, UnitOfWork>().AddScoped<IChangeLog, ChangeLog>();
        services.AddScoped<SchemaMigrator>();
        services.AddScoped<IDoctorCheck, DataFolderCheck>().AddScoped<IDoctorCheck, DatabaseCheck>().AddScoped<IDoctorCheck, ClockCheck>();
        services.AddSingleton<SiteStart>().AddSingleton<RecipeRunner>();
    }

    private static bool IsSqlite(IServiceProvider services) => services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Sqlite;

    private static void AddContent(IServiceCollection services)
    {
        services.AddSingleton<ContentTypes>().AddScoped<IContentStore, ContentStore>();
        services.AddScoped<SlugNumbers>().AddScoped<ContentChange>().AddScoped<SaveDraft>().AddScoped<PublishContent>().AddScoped<WithdrawContent>()
            .AddScoped<SupersedeContent>().AddScoped<RemoveContent>().AddScoped<SubmitContent>().AddScoped<ScheduleContent>()
            .AddScoped<RestoreVersion>().AddScoped<ChangeAddress>().AddScoped<CloneContent>();
        services.AddScoped<ContentPlaces>().AddScoped<ReturnContent>().AddScoped<ChangeOwner>().AddScoped<EndSchedule>();
        services.AddSingleton<ContentImporter>().AddSingleton<ContentExporter>().AddScoped<ImportChunk>().AddScoped<ILongTaskRunner, ImportTask>().AddScoped<ILongTaskRunner, ReindexTask>();
        services.AddSingleton<ProjectionRebuild>().AddSingleton<Sanitiser>();
        services.AddScoped<FormerAddresses>().AddScoped<PersonalNumbersAreMeant>().AddScoped<MaskPersonalNumbers>().AddScoped<ConfirmPublicNumbers>();
    }

    private static void AddScopeAndSecurity(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<CurrentActor>();
        services.AddScoped<IAuthorizer, Authorizer>().AddScoped<IOutbox, Outbox.Outbox>();
        services.AddAudit().AddSettings();
        services.AddSingleton<IPermissionProvider, KernelPermissions>();
        services.AddSingleton<PersonalData>().AddSingleton<PersonalDataLookup>().AddScoped<RevealPersonalData>().AddScoped<IHandOver, ContentHandOver>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionRequirementHandler>();
        services.AddScoped<IOrganisationNames, OrganisationNames>();
        services.AddScoped<IUserScopes, ScopeOfNobody>();
        services.AddScoped<IRecipeStep, DivisionsStep>().AddScoped<IRecipeStep, OrganisationsStep>().AddScoped<IRecipeStep, CalendarStep>();
        services.AddScoped<IRecipeStep, ContentFilesStep>().AddScoped<IRecipeStep, SettingsStep>();
        services.AddSingleton<CityClock>();
        services.AddFollower<WorkingCalendar>();
        services.AddSingleton<IWorkingCalendar>(s => s.GetRequiredService<WorkingCalendar>());
    }

    private static void AddBackground(IServiceCollection services)
    {
        services.AddSingleton<NodeName>().AddSingleton<JobRunner>();
        services.AddScoped<LongTaskLease>();
        services.AddQuartz();
        services.AddTransient<QuartzJob>();
        services.AddScheduledJob<OutboxJob>().AddScheduledJob<ScheduleJob>().AddScheduledJob<ForgetSubmissions>();
    }

    /// <summary>What a serving site runs beside its pages; the command line does without.</summary>
    public static IServiceCollection AddKernelBackground(this IServiceCollection services)
    {
        services.AddHostedService<FollowerPump>().AddHostedService<LongTaskWorker>().AddHostedService<JobSchedule>();
        return services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}
