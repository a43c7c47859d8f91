namespace PanjinPropertyCms.Users.Contracts;

/// <summary>People who work with the site, as other modules name and choose them.</summary>
public interface IPeople
{
    /// <summary>The permission to see accounts in the console.</summary>
    const string ViewPermission = "Users.ViewAccounts";

    /// <summary>The names of accounts, also of those that may not sign in any more; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Those who may sign in and whose name or sign-in name contains the words; 20 at most, by name.</summary>
    Task<IReadOnlyList<Person>> FindAsync(string? words, CancellationToken cancellationToken);

    /// <summary>Somebody who may sign in; null for anybody else.</summary>
    Task<Person?> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Name">As colleagues know the person.</param>
/// <param name="SignInName">Tells people of one name apart.</param>
public sealed record Person(Guid Id, string Name, string SignInName);
