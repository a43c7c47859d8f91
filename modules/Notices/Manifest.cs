[assembly: Module("Notices", "通知公告", Description = "检查、培训、评选和办事提醒", Category = "内容", Dependencies = ["Site"])]
