using Microsoft.AspNetCore.Identity;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>Asks every registered password rule before a password is set, outside of the unit of work.</summary>
internal sealed class PasswordRules(UserManager<User> users)
{
    /// <returns>What is wrong with it; empty when nothing is.</returns>
    internal async Task<IReadOnlyList<Refusal>> CheckAsync(User user, string password, string field)
    {
        var refusals = new List<Refusal>();
        foreach (var validator in users.PasswordValidators)
        {
            refusals.AddRange((await validator.ValidateAsync(users, user, password)).Refusals(field));
        }

        return refusals;
    }
}

internal static class IdentityResults
{
    /// <summary>Identity's errors as refusals at a field; a name and an e-mail that are one and the same are complained of once.</summary>
    internal static IReadOnlyList<Refusal> Refusals(this IdentityResult result, string field) =>
        [.. result.Errors.Select(e => new Refusal($"account.{e.Code}", e.Description, field)).DistinctBy(r => r.Message)];
}
