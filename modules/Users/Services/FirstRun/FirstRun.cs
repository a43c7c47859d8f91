using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Users.Services.FirstRun;

/// <summary>
/// The one-time token that opens <c>/setup</c>. It exists only in the memory of this process and on its console, so that a site
/// that stands open on the network waits for its operator and nobody else.
/// </summary>
internal sealed class FirstRun(IServiceScopeFactory scopes, Administrators administrators) : IFirstRun, IDisposable
{
    private readonly string _token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
    private volatile bool _over;

    /// <summary>Held while a set-up runs: of two people at once one wins, also on a database without a writer gate.</summary>
    internal SemaphoreSlim Turn { get; } = new(1);

    public async Task<string?> TokenAsync(CancellationToken cancellationToken)
    {
        if (!_over)
        {
            await using var scope = scopes.CreateAsyncScope();
            _over = await administrators.AnyAsync(scope.ServiceProvider.GetRequiredService<CmsDbContext>(), cancellationToken);
        }

        return _over ? null : _token;
    }

    internal async Task<bool> AcceptsAsync(string? token, CancellationToken cancellationToken) =>
        token is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_token))
        && await TokenAsync(cancellationToken) is not null;

    public void Dispose() => Turn.Dispose();
}
