[assembly: Module("Site", "门户", Description = "首页、栏目、订阅源和站点地图", Category = "门户", AlwaysOn = true)]
