using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace PanjinPropertyCms.Kernel.Modules;

/// <summary>Takes the endpoints of features that are off out of the match, so that they answer 404 at once. Links to them are still generated: menus filter by state.</summary>
internal sealed class FeatureEndpointPolicy(ModuleCatalog catalog, IFeatures features) : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<Endpoint, IReadOnlyList<string>> _features = [];

    /// <summary>Before the policies that choose among candidates.</summary>
    public override int Order => -900;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && !AllOn(candidates[i].Endpoint))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private bool AllOn(Endpoint endpoint)
    {
        foreach (var feature in _features.GetValue(endpoint, FeaturesOf))
        {
            if (!features.IsEnabled(feature))
            {
                return false;
            }
        }

        return true;
    }

    private IReadOnlyList<string> FeaturesOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<FeatureMetadata>()?.Features
        ?? (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action ? catalog.FeaturesOf(action.ControllerTypeInfo) : []);
}
