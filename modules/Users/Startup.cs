using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Presentation.Page;
using PanjinPropertyCms.Presentation.Pieces;
using PanjinPropertyCms.Users.Contracts;
using PanjinPropertyCms.Users.Models;
using PanjinPropertyCms.Users.Services;
using PanjinPropertyCms.Users.Services.Accounts;
using PanjinPropertyCms.Users.Services.FirstRun;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.SignIn;

namespace PanjinPropertyCms.Users;

/// <summary>ASP.NET Core Identity over the site's own context, and the kernel's questions about people answered by it.</summary>
internal sealed class Startup : ModuleStartup
{
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        AddIdentity(services);
        services.AddSingleton<IPermissionProvider, Permissions>().AddSingleton<IAdminMenu, AdminMenu>().AddScoped<IPagePiece, AccountPiece>();
        services.AddFollower<RoleGrants>();
        services.AddSingleton<IPermissionGrants, PermissionGrants>().AddScoped<IStartTask, SeedRoles>().AddScoped<IUserScopes, UserScopes>();
        services.AddSingleton<UnknownNames>().AddScoped<FailedAttempts>().AddScoped<PasswordSignIn>().AddScoped<SignOut>();
        services.AddScoped<PasswordRules>().AddScoped<NewAccount>().AddScoped<IAccounts, OperatorAccounts>().AddScoped<ChangePassword>();
        services.AddSingleton<IDemoAccounts, DemoAccounts>();
        services.AddScoped<Kernel.Backup.IAfterRestore, EndAllSessions>();
        services.AddScoped<IPeople, People>();
        services.AddAuditWords(UserAuditWords.Actions, UserAuditWords.Kinds);
        services.AddSingleton<Administrators>().AddSingleton<FirstRun>().AddSingleton<IFirstRun>(s => s.GetRequiredService<FirstRun>()).AddScoped<SetUpSite>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        // Before AddIdentityCore, which only tries to add its own: the site has one password rule, not two.
        services.AddScoped<IPasswordValidator<User>, PasswordRule>();
        services.AddIdentityCore<User>(o => o.User.RequireUniqueEmail = true)
            .AddRoles<Role>()
            .AddEntityFrameworkStores<CmsDbContext>()
            .AddClaimsPrincipalFactory<PrincipalFactory>()
            .AddErrorDescriber<ChineseErrors>()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(SignInCookie.Configure);
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = SignInCookie.Recheck);
    }
}
