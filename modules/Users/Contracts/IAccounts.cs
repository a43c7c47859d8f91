using PanjinPropertyCms.Kernel.Outcomes;

namespace PanjinPropertyCms.Users.Contracts;

/// <summary>Accounts in the hands of whoever operates the server. Each answers a refusal where no such account, role or division is.</summary>
public interface IAccounts
{
    Task<Outcome<Guid>> AddAsync(AccountToAdd account, CancellationToken cancellationToken);

    /// <summary>Sets a password; every session of the account ends within a minute, and a lock is lifted.</summary>
    Task<Outcome<Guid>> SetPasswordAsync(string name, string password, CancellationToken cancellationToken);

    /// <summary>Closes an account; refused for the last administrator.</summary>
    Task<Outcome<Guid>> DisableAsync(string name, CancellationToken cancellationToken);

    /// <summary>Takes the authenticator app and the recovery codes away.</summary>
    Task<Outcome<Guid>> ResetSecondFactorAsync(string name, CancellationToken cancellationToken);

    /// <summary>All accounts by name.</summary>
    Task<IReadOnlyList<AccountLine>> ListAsync(CancellationToken cancellationToken);
}

/// <param name="Name">The sign-in name, an e-mail address.</param>
/// <param name="Password">At least ten characters of three of four classes.</param>
/// <param name="Role">The name or display name of an existing role.</param>
/// <param name="DisplayName">As colleagues know the person; null takes what stands before the @.</param>
/// <param name="Division">The code or the name of a division; null binds to none.</param>
public sealed record AccountToAdd(string Name, string Password, string Role, string? DisplayName = null, string? Division = null);

/// <param name="State">In one Chinese word.</param>
public sealed record AccountLine(string Name, string DisplayName, IReadOnlyList<string> Roles, string State, bool SecondFactor, DateTime? LastSignInUtc);

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
