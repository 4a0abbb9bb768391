package org.sendcasework.assessment.web;

import java.util.List;
import java.util.Optional;
import org.sendcasework.engine.TaskAccess;
import org.sendcasework.identity.HomeReminder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in. */
@Controller
class HomePage {

    private final TaskAccess tasks;
    private final List<HomeReminder> reminders;

    HomePage(TaskAccess tasks, List<HomeReminder> reminders) {
        this.tasks = tasks;
        this.reminders = reminders;
    }

    @GetMapping("/")
    String root() {
        return "redirect:/home";
    }

    @GetMapping("/home")
    String home(Model model) {
        model.addAttribute("openTasks", tasks.countOpen());
        model.addAttribute("overdueTasks", tasks.countOverdue());
        model.addAttribute(
                "reminders",
                reminders.stream()
                        .map(HomeReminder::now)
                        .flatMap(Optional::stream)
                        .toList());
        return "home";
    }
}
