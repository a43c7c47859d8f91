using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Users.Contracts;

namespace PanjinPropertyCms.Users.Services.Accounts;

/// <summary>Accounts for whoever operates the server. There is no display name on the command line; the name before the @ will do until the person changes it.</summary>
internal sealed class OperatorAccounts(NewAccount account) : IAccounts
{
    public async Task<Outcome<Guid>> AddAsync(string name, string password, string role, CancellationToken cancellationToken)
    {
        var outcome = await account.RunAsync(name, name.Split('@')[0].Trim(), password, role, cancellationToken);
        return outcome.Done ? outcome.Value.Id : Outcome<Guid>.Refused(outcome.Refusals);
    }
}
