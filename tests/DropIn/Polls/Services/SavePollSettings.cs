using PanjinPropertyCms.Kernel.Audit;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Outcomes;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Kernel.Settings;
using Polls.Models;

namespace Polls.Services;

internal sealed class SavePollSettings(IUnitOfWork work, ISiteSettings settings, IAuthorizer authorizer, IAuditLog audit)
{
    internal async Task<Outcome<PollSettings>> RunAsync(PollSettings value, CancellationToken cancellationToken) =>
        await authorizer.CanAsync(Permissions.Edit, cancellationToken)
            ? await work.RunAsync<Outcome<PollSettings>>(async token =>
            {
                await settings.SetAsync(value, token);
                audit.Write("polls.settings", "Setting", nameof(PollSettings));
                return value;
            }, cancellationToken)
            : Refusal.Forbidden();
}
