using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Users.Contracts;

/// <summary>Makes accounts, for the command line and the first run.</summary>
public interface IAccounts
{
    /// <param name="name">The sign-in name, an e-mail address.</param>
    /// <param name="password">At least ten characters of three of four classes.</param>
    /// <param name="role">An existing role.</param>
    Task<Outcome<Guid>> AddAsync(string name, string password, string role, CancellationToken cancellationToken);
}

/// <summary>The accounts that the Development environment has, and no other.</summary>
public interface IDemoAccounts
{
    Task<IReadOnlyList<DemoAccount>> EnsureAsync(CancellationToken cancellationToken);
}

public sealed record DemoAccount(string Name, string Password, string Role);

/// <summary>The first run of a site in production: somebody with access to the log makes the first administrator.</summary>
public interface IFirstRun
{
    /// <summary>The one-time token of the page <c>/setup</c>; null once there is an administrator.</summary>
    Task<string?> TokenAsync(CancellationToken cancellationToken);
}
