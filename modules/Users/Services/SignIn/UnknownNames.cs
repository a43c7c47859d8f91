using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PanjinPropertyCms.Users.Models;

namespace PanjinPropertyCms.Users.Services.SignIn;

/// <summary>
/// Treats names without an account like those with one: a password is checked, failures are counted, a lock follows. Otherwise
/// five tries would tell which names exist. It lives in memory; a restart forgets it, which tells nobody much.
/// </summary>
internal sealed class UnknownNames(IOptions<PasswordHasherOptions> options, TimeProvider time)
{
    /// <summary>A flood of invented names must not fill the memory.</summary>
    private const int Most = 10_000;

    private static readonly User Nobody = new();

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset Until)> _names = [];
    private readonly PasswordHasher<User> _hasher = new(options);
    private readonly Lazy<string> _hash = new(() => new PasswordHasher<User>(options).HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Takes as long as checking a real password.</summary>
    internal void CheckPassword(string password) => _hasher.VerifyHashedPassword(Nobody, _hash.Value, password);

    /// <summary>Makes the hash that <see cref="CheckPassword"/> compares with, so that the first unknown name is not slower than the others.</summary>
    internal void WarmUp() => _ = _hash.Value;

    internal DateTimeOffset? LockedUntil(string normalizedName)
    {
        lock (_lock)
        {
            return _names.TryGetValue(normalizedName, out var name) && name.Until > time.GetUtcNow() ? name.Until : null;
        }
    }

    /// <returns>The end of the lock that this failure caused, or null.</returns>
    internal DateTimeOffset? Count(string normalizedName)
    {
        lock (_lock)
        {
            if (_names.Count >= Most)
            {
                _names.Clear();
            }

            var failures = _names.GetValueOrDefault(normalizedName).Failures + 1;
            var locks = failures >= FailedAttempts.Limit;
            var until = locks ? time.GetUtcNow() + FailedAttempts.Pause : default;
            _names[normalizedName] = (locks ? 0 : failures, until);
            return locks ? until : null;
        }
    }
}
