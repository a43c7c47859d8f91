using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Jobs;
using PanjinPropertyCms.Kernel.Outbox;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services;
using PanjinPropertyCms.Users.Services.Accounts;
using PanjinPropertyCms.Users.Services.External;
using PanjinPropertyCms.Users.Services.FirstRun;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.Links;
using PanjinPropertyCms.Users.Services.People;
using PanjinPropertyCms.Users.Services.RoleData;
using PanjinPropertyCms.Users.Services.SecondStep;
using PanjinPropertyCms.Users.Services.Sessions;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users;

/// <summary>ASP.NET Core Identity over the site's own context, and the kernel's questions about people answered by it.</summary>
internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        AddIdentity(services, configuration);
        services.AddSingleton<IPermissionProvider, Permissions>().AddSingleton<IAdminMenu, AdminMenu>().AddScoped<IPagePiece, AccountPiece>();
        services.AddFollower<RoleGrants>();
        services.AddSingleton<IPermissionGrants, PermissionGrants>().AddScoped<IStartTask, SeedRoles>().AddScoped<IUserScopes, UserScopes>().AddScoped<PersonRoles>();
        services.AddScoped<PasswordRules>().AddScoped<NewAccount>().AddScoped<IAccounts, OperatorAccounts>().AddScoped<ChangePassword>();
        services.AddSingleton<IDemoAccounts, DemoAccounts>();
        services.AddScoped<Kernel.Backup.IAfterRestore, EndAllSessions>();
        services.AddScoped<IPeople, KnownPeople>();
        services.AddAuditWords(UserAuditWords.Actions, UserAuditWords.Kinds);
        services.AddSingleton<Administrators>().AddSingleton<FirstRun>().AddSingleton<IFirstRun>(s => s.GetRequiredService<FirstRun>()).AddScoped<SetUpSite>();
        AddDoor(services);
        AddPeople(services);
    }

    /// <summary>Signing in, the second step, sessions.</summary>
    private static void AddDoor(IServiceCollection services)
    {
        services.AddSingleton<UnknownNames>().AddScoped<FailedAttempts>().AddScoped<PasswordSignIn>().AddScoped<SignOut>();
        services.AddScoped<PendingSignIn>().AddScoped<EnterSite>().AddScoped<SecondStepSignIn>().AddScoped<ExternalSignIn>();
        services.AddSingleton<OfferedKey>().AddScoped<SecondFactors>().AddScoped<RecoveryCodes>().AddScoped<SecondCode>().AddScoped<SetUpSecondFactor>().AddScoped<OwnSecondFactor>();
        services.AddSingleton<EndedSessions>().AddScoped<SessionStore>().AddScoped<EndOwnSessions>().AddScheduledJob<SessionCleanup>();
    }

    /// <summary>The accounts and roles of others.</summary>
    private static void AddPeople(IServiceCollection services)
    {
        services.AddScoped<AccountLinks>().AddScoped<AcceptLink>().AddScoped<ForgottenPassword>().AddScoped<Mail>().AddScoped<IOutboxSender, LinkMail>();
        services.AddScoped<Standings>().AddScoped<PersonAtHand>().AddScoped<LastAdministrator>().AddScoped<PersonLists>().AddScoped<PersonPages>().AddScoped<Places>();
        services.AddScoped<InvitePerson>().AddScoped<SavePerson>().AddScoped<DisablePerson>().AddScoped<EnablePerson>().AddScoped<UnlockPerson>()
            .AddScoped<IssuePasswordLink>().AddScoped<ResetSecondFactor>().AddScoped<EndPersonSessions>().AddScoped<HandOverWork>();
        services.AddScoped<OwnRoles>().AddScoped<SaveRole>().AddScoped<DeleteRole>().AddScoped<Matrix>().AddScoped<SaveMatrix>();
    }

    private static void AddIdentity(IServiceCollection services, IConfiguration configuration)
    {
        // Before AddIdentityCore, which only tries to add its own: the site has one password rule, not two.
        services.AddScoped<IPasswordValidator<User>, PasswordRule>();
        services.AddIdentityCore<User>(o => o.User.RequireUniqueEmail = true)
            .AddRoles<Role>()
            .AddEntityFrameworkStores<CmsDbContext>()
            .AddClaimsPrincipalFactory<PrincipalFactory>()
            .AddErrorDescriber<ChineseErrors>()
            .AddSignInManager();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        services.ConfigureApplicationCookie(SignInCookie.Configure);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, PendingSignIn.Configure);
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = SignInCookie.Recheck);

        var provider = configuration.GetSection(ProviderOptions.Section).Get<ProviderOptions>() ?? new ProviderOptions();
        services.AddSingleton(provider).AddScoped<IDoctorCheck, ProviderCheck>();
        if (provider.IsUsable)
        {
            ProviderScheme.Add(authentication, provider);
        }
    }
}
